import { readFile } from 'node:fs/promises';
import { type CallingList, parseCallingList } from '../../../lib/practice/engine/callingList';

/** The calling list that `npm start` works. */
export async function sampleList(): Promise<CallingList> {
  const file = new URL('../../../lib/practice/server/lists/spring-renewal.csv', import.meta.url);
  const list = parseCallingList(await readFile(file, 'utf8'));
  if (!list.ok) throw new Error(JSON.stringify(list.problem));
  return list.value;
}
