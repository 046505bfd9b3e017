import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const entryFile = fileURLToPath(new URL('../entry.ts', import.meta.url));
const configFile = fileURLToPath(new URL('../../../tsconfig.json', import.meta.url));

/** A type that pictures are drawn from, and the checker that knows it. */
export interface StateType {
  checker: ts.TypeChecker;
  type: ts.Type;
}

/** The type `Shown` of the gallery's entries, as the compiler sees it. */
export function readShownType(): StateType {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    fileURLToPath(new URL('../../../', import.meta.url)),
    {
      noEmit: true,
      types: [],
    },
  );
  const program = ts.createProgram([entryFile], options);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entryFile);
  const symbol = file && checker.getSymbolAtLocation(file);
  const shown = symbol && checker.getExportsOfModule(symbol).find(({ name }) => name === 'Shown');
  if (shown === undefined) throw new Error('entry.ts exports no Shown.');
  return { checker, type: checker.getDeclaredTypeOfSymbol(shown) };
}

/** The members of a union without what says that there is nothing. */
export function membersOf(type: ts.Type): readonly ts.Type[] {
  const members = type.isUnion() ? type.types : [type];
  return members.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0);
}

/** The value of a type that has only one: a text, true or false. */
export function onlyValue(checker: ts.TypeChecker, type: ts.Type): string | boolean | undefined {
  if (type.isStringLiteral()) return type.value;
  if ((type.flags & ts.TypeFlags.BooleanLiteral) === 0) return undefined;
  return checker.typeToString(type) === 'true';
}

/** The type of what is in a list or a dictionary; undefined for everything else. */
export function contentOf(checker: ts.TypeChecker, type: ts.Type): ts.Type | undefined {
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? checker.getIndexTypeOfType(type, ts.IndexKind.String);
}

/** What a union or interface is called; the name of what it lies in where it has none of its own. */
export function nameOf(type: ts.Type, around: string): string {
  const own = type.aliasSymbol?.name ?? type.symbol?.name;
  return own === undefined || own.startsWith('__') ? around : own;
}
