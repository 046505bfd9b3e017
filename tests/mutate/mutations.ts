import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One thing of the session machine that is switched off. Names are those of the types in `lib/session`. */
export type Mutation =
  /** Effects of this type are not asked for; `kind` narrows those that stand for several (a verb, a request). */
  | { off: 'effect'; type: string; kind: string | null }
  /** Orders that would be refused for this reason are swallowed without a word. */
  | { off: 'refusal'; name: string }
  /** Notices of this kind are not said. */
  | { off: 'notice'; name: string }
  /** Records do not enter this phase. */
  | { off: 'phase'; name: string }
  /** Calls do not get this mark. */
  | { off: 'ghost'; name: string }
  /** A record's problem of this kind is not shown. */
  | { off: 'problem'; name: string }
  /** Events of this type change nothing. */
  | { off: 'event'; from: 'agent' | 'dialer' | 'device'; type: string };

export function nameOf(mutation: Mutation): string {
  switch (mutation.off) {
    case 'effect':
      return `effect ${mutation.type}${mutation.kind === null ? '' : ` (${mutation.kind})`}`;
    case 'event':
      return `${{ agent: 'order', dialer: 'news', device: 'event' }[mutation.from]} ${mutation.type}`;
    default:
      return `${mutation.off} ${mutation.name}`;
  }
}

const folder = fileURLToPath(new URL('../../lib/session/', import.meta.url));

/** The type that `name` stands for in `lib/session/<file>.ts`. */
function typeNamed(file: string, name: string): { node: ts.TypeNode; source: ts.SourceFile } {
  const source = ts.createSourceFile(file, readFileSync(`${folder}${file}.ts`, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name) return { node: statement.type, source };
  }
  throw new Error(`lib/session/${file}.ts has no type ${name}`);
}

/** The text literals of a union, or those of one property of a union of objects. */
function literalsOf(file: string, name: string, property: string | null): readonly string[] {
  const { node } = typeNamed(file, name);
  const members = ts.isUnionTypeNode(node) ? [...node.types] : [node];
  const literal = (type: ts.TypeNode | undefined): readonly string[] => {
    if (type === undefined) return [];
    if (ts.isUnionTypeNode(type)) return type.types.flatMap(literal);
    return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [];
  };
  const found = members.flatMap((member) => {
    if (property === null) return literal(member);
    if (!ts.isTypeLiteralNode(member)) return [];
    return member.members.flatMap((part) =>
      ts.isPropertySignature(part) && part.name.getText() === property ? literal(part.type) : [],
    );
  });
  if (found.length === 0) throw new Error(`${name} in lib/session/${file}.ts has no members that can be read`);
  return found;
}

/** The texts of a constant list in `lib/session/<file>.ts`. */
function listed(file: string, name: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(`${folder}${file}.ts`, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  source.forEachChild((statement) => {
    if (!ts.isVariableStatement(statement)) return;
    for (const { name: declared, initializer } of statement.declarationList.declarations) {
      const list = initializer !== undefined && ts.isAsExpression(initializer) ? initializer.expression : initializer;
      if (declared.getText() !== name || list === undefined || !ts.isArrayLiteralExpression(list)) continue;
      found.push(...list.elements.flatMap((each) => (ts.isStringLiteral(each) ? [each.text] : [])));
    }
  });
  if (found.length === 0) throw new Error(`${name} in lib/session/${file}.ts has no members that can be read`);
  return found;
}

/** Everything that the machine itself says, so that a name which only another layer uses is not counted against it. */
function machineText(): string {
  const transitions = `${folder}transitions/`;
  return [...readdirSync(transitions).map((name) => transitions + name), `${folder}transition.ts`]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** Every mutation of the machine, read from its own types: what is added there is covered here without a list to keep. */
export function allMutations(): readonly Mutation[] {
  const text = machineText();
  const said = (name: string) => text.includes(`'${name}'`);
  const kinds: { readonly [effect: string]: readonly string[] } = {
    SendRequest: [...literalsOf('outbox', 'ClosingRequest', null), ...literalsOf('outbox', 'RecordRequest', 'request')],
    UseInteraction: literalsOf('interaction', 'InteractionVerb', null),
    UseCall: [
      ...literalsOf('call', 'CallVerb', null).filter((verb) => verb !== 'delete-from-conference'),
      ...listed('call', 'recordingVerbs'),
    ],
    ReachTarget: listed('call', 'reachVerbs'),
    UseConsultation: listed('call', 'consultationVerbs'),
  };
  const effects = [...literalsOf('effects', 'DialerEffect', 'type'), ...literalsOf('effects', 'DeviceEffect', 'type')];
  return [
    ...effects.flatMap((type): Mutation[] => (kinds[type] ?? [null]).map((kind) => ({ off: 'effect', type, kind }))),
    ...listed('orders', 'refusals')
      .filter(said)
      .map((name): Mutation => ({ off: 'refusal', name })),
    ...literalsOf('notice', 'NoticeContent', 'is')
      .filter(said)
      .map((name): Mutation => ({ off: 'notice', name })),
    ...literalsOf('record', 'RecordPhase', 'is')
      .filter((name) => name !== 'preview')
      .map((name): Mutation => ({ off: 'phase', name })),
    ...literalsOf('record', 'RecordProblem', 'is')
      .filter(said)
      .map((name): Mutation => ({ off: 'problem', name })),
    ...['unknown', 'unannounced'].map((name): Mutation => ({ off: 'ghost', name })),
    ...literalsOf('orders', 'AgentOrder', 'type').map((type): Mutation => ({ off: 'event', from: 'agent', type })),
    ...literalsOf('news', 'DialerNews', 'type').map((type): Mutation => ({ off: 'event', from: 'dialer', type })),
    ...literalsOf('events', 'DeviceEvent', 'type').map((type): Mutation => ({ off: 'event', from: 'device', type })),
  ];
}
