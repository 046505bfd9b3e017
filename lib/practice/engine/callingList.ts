import { ok, problem, type Result } from '../../support/result';
import { type CsvProblem, type CsvRow, parseCsv } from './csv';
import { type FieldRule, fieldFault, parseFieldRule } from './fieldRule';
import { type PhoneType, phoneTypes } from './phoneType';
import { isTimeZone } from './timeZone';

export interface ListNumber {
  /** Digits, with a leading plus where the list has one. */
  phone: string;
  type: PhoneType;
}

export interface ListContact {
  name: string;
  /** At least one; the first is the one that is dialed unless the agent takes another. */
  numbers: ListNumber[];
  /** IANA name. */
  timeZone: string;
  /** Dial hours, in seconds after midnight where the contact lives. */
  from: number;
  until: number;
  /** Values of the list's own fields, by name. */
  fields: Record<string, string>;
}

export interface CallingList {
  fields: FieldRule[];
  contacts: ListContact[];
}

/** The columns that every list has; `phone_1`, `type_1`, `phone_2`… may go on as far as a list needs. */
const fixedColumns = ['name', 'time_zone', 'from', 'until'] as const;
const numberColumn = /^(phone|type)_([1-9]\d?)$/;

/**
 * Reads a calling list. The head names the columns `name`, `phone_1`, `type_1` (and so on), `time_zone` (IANA), `from`, `until`
 * (HH:mm) and declares the list's own fields as `parseFieldRule` says. All problems are returned, not only the first.
 */
export function parseCallingList(csv: string): Result<CallingList, CsvProblem[]> {
  const rows = parseCsv(csv);
  if (!rows.ok) return rows;
  const [head, ...body] = rows.value;
  if (!head) return problem([{ line: 1, column: '', message: 'The list is empty: no head' }]);

  const problems: CsvProblem[] = [];
  const fields = readHead(head, problems);
  if (problems.length > 0) return problem(problems);
  const columns = placeColumns(head.cells, fields);
  const contacts = body.flatMap((row) => readContact(columns, row, problems) ?? []);
  if (contacts.length === 0 && problems.length === 0)
    problems.push({ line: head.line, column: '', message: 'The list has a head and no contacts' });
  return problems.length > 0 ? problem(problems) : ok({ fields: [...fields.values()], contacts });
}

/** The list's own fields by the column that declares them. */
function readHead(head: CsvRow, problems: CsvProblem[]): Map<string, FieldRule> {
  const { line, cells } = head;
  const fields = new Map<string, FieldRule>();
  const names = new Set<string>();
  for (const column of cells) {
    if (fixedColumns.some((one) => one === column) || numberColumn.test(column)) {
      if (names.has(column)) problems.push({ line, column, message: 'The column appears twice' });
      names.add(column);
      continue;
    }
    const rule = parseFieldRule(column);
    if (!rule.ok) problems.push({ line, column, message: rule.problem });
    else if (names.has(rule.value.name)) problems.push({ line, column, message: 'The column appears twice' });
    else {
      names.add(rule.value.name);
      fields.set(column, rule.value);
    }
  }
  for (const column of [...fixedColumns, 'phone_1'])
    if (!names.has(column)) problems.push({ line, column, message: 'The column is missing' });
  return fields;
}

/** Where each thing stands in a row, looked up once for the whole list. */
interface Columns {
  count: number;
  name: number;
  timeZone: number;
  from: number;
  until: number;
  numbers: readonly { column: string; at: number; typeColumn: string; typeAt: number }[];
  fields: readonly { rule: FieldRule; at: number }[];
}

function placeColumns(head: readonly string[], fields: ReadonlyMap<string, FieldRule>): Columns {
  const at = (column: string) => head.indexOf(column);
  return {
    count: head.length,
    name: at('name'),
    timeZone: at('time_zone'),
    from: at('from'),
    until: at('until'),
    numbers: head.flatMap((column) => {
      const index = numberColumn.exec(column);
      if (index?.[1] !== 'phone') return [];
      const typeColumn = `type_${index[2]}`;
      return [{ column, at: at(column), typeColumn, typeAt: at(typeColumn) }];
    }),
    fields: [...fields].map(([column, rule]) => ({ rule, at: at(column) })),
  };
}

function readContact(columns: Columns, row: CsvRow, problems: CsvProblem[]): ListContact | null {
  const before = problems.length;
  const fault = (column: string, message: string) => problems.push({ line: row.line, column, message });
  if (row.cells.length !== columns.count) {
    fault('', `The row has ${row.cells.length} cells and the head ${columns.count}`);
    return null;
  }
  const cell = (at: number) => row.cells[at] ?? '';
  const name = cell(columns.name);
  if (name === '') fault('name', 'A name is required');
  const timeZone = cell(columns.timeZone);
  if (!isTimeZone(timeZone)) fault('time_zone', `Not a time zone such as Asia/Tokyo: ${timeZone}`);
  const from = timeOfDay(cell(columns.from));
  if (from === null) fault('from', `Not a time such as 09:00: ${cell(columns.from)}`);
  const until = timeOfDay(cell(columns.until));
  if (until === null) fault('until', `Not a time such as 18:00: ${cell(columns.until)}`);
  if (from !== null && until !== null && from >= until) fault('until', 'Dial hours end before they begin');

  const numbers: ListNumber[] = [];
  for (const { column, at, typeColumn, typeAt } of columns.numbers) {
    if (cell(at) === '') continue;
    const phone = cell(at).replace(/[\s().-]/g, '');
    const type = phoneTypes.find((one) => one === (cell(typeAt) || 'home'));
    if (!/^\+?\d{3,15}$/.test(phone)) fault(column, `Not a telephone number: ${cell(at)}`);
    else if (!type) fault(typeColumn, `Unknown type ${cell(typeAt)}; one of ${phoneTypes.join(', ')}`);
    else if (numbers.some((one) => one.phone === phone)) fault(column, `The number appears twice: ${cell(at)}`);
    else numbers.push({ phone, type });
  }
  if (numbers.length === 0 && problems.length === before) fault('phone_1', 'A contact needs a number');

  const values: Record<string, string> = {};
  for (const { rule, at } of columns.fields) {
    const value = cell(at);
    const wrong = fieldFault(rule, value);
    if (wrong !== null) fault(rule.name, wrong);
    values[rule.name] = value;
  }
  if (problems.length > before || from === null || until === null) return null;
  return { name, numbers, timeZone, from, until, fields: values };
}

/** Seconds after midnight; 24:00 is the end of the day. */
function timeOfDay(text: string): number | null {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const seconds = found ? Number(found[1]) * 3600 + Number(found[2]) * 60 : Number.NaN;
  return seconds <= 86_400 ? seconds : null;
}
