import ts from 'typescript';
import { contentOf, membersOf, nameOf, onlyValue, type StateType } from './stateTypes';

/** Values of a state by the place where it is declared: `RecordPhase.is` → preview, dialing, … */
export type States = Map<string, Set<string>>;

export function add(states: States, place: string, value: string): void {
  const known = states.get(place);
  if (known === undefined) states.set(place, new Set([value]));
  else known.add(value);
}

const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0;

/** Every state that values of a type can be in: all texts of which the type names each. */
export function everyState({ checker, type }: StateType): States {
  const states: States = new Map();
  const visited = new Set<ts.Type>();
  const visit = (from: ts.Type, name: string, place: string): void => {
    const own = nameOf(from, name);
    for (const member of membersOf(from)) {
      if (member.isStringLiteral()) add(states, place, member.value);
      if (!isObject(member) || member.getCallSignatures().length > 0 || visited.has(member)) continue;
      visited.add(member);
      const content = contentOf(checker, member);
      if (content !== undefined) visit(content, own, `${place}[]`);
      else {
        const around = nameOf(member, own);
        for (const property of checker.getPropertiesOfType(member)) {
          visit(checker.getTypeOfSymbol(property), `${around}.${property.name}`, `${around}.${property.name}`);
        }
      }
    }
  };
  visit(type, 'Shown', 'Shown');
  return states;
}

/** Adds the states that a value is in, walking type and value side by side. */
export function statesIn({ checker, type }: StateType, value: unknown, states: States): void {
  const visit = (from: ts.Type, part: unknown, name: string, place: string): void => {
    if (part === null || part === undefined) return;
    const own = nameOf(from, name);
    const members = membersOf(from);
    if (typeof part === 'string') {
      if (members.some((member) => member.isStringLiteral() && member.value === part)) add(states, place, part);
      return;
    }
    if (typeof part !== 'object') return;
    for (const member of members.filter((each) => isObject(each) && fits(checker, each, part))) {
      const content = contentOf(checker, member);
      const around = nameOf(member, own);
      if (content !== undefined) for (const each of Object.values(part)) visit(content, each, own, `${place}[]`);
      else {
        for (const property of checker.getPropertiesOfType(member)) {
          const below = `${around}.${property.name}`;
          visit(checker.getTypeOfSymbol(property), Reflect.get(part, property.name), below, below);
        }
      }
    }
  };
  visit(type, value, 'Shown', 'Shown');
}

/** Whether a value can be this member of a union: whatever the member fixes is so. */
function fits(checker: ts.TypeChecker, member: ts.Type, value: object): boolean {
  return checker.getPropertiesOfType(member).every((property) => {
    const fixed = onlyValue(checker, checker.getTypeOfSymbol(property));
    return fixed === undefined || Reflect.get(value, property.name) === fixed;
  });
}
