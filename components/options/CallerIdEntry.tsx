import { Button } from '../shared/Button';
import { useOwnWords } from '../shared/ownWords';
import { type CallerIdProblems, type EntryDraft, fieldOf, type NumberDraft, newNumber } from './callerIdDraft';
import { SmallField } from './SmallField';

interface CallerIdEntryProps {
  entry: EntryDraft;
  problems: CallerIdProblems;
  /** `focus`: the field to go on with. */
  change(entry: EntryDraft, focus?: string): void;
  remove(): void;
}

/** The caller IDs of one campaign: its name, and a row for each number. */
export function CallerIdEntry({ entry, problems, change, remove }: CallerIdEntryProps) {
  const { m } = useOwnWords();
  const { campaign, numbers } = entry;
  const title = campaign === null ? m.options.everyOther : campaign.trim() || m.options.campaignName;
  const say = (field: string) => (problems[field] === undefined ? null : m.options.fieldProblems[problems[field]]);
  const edit = (row: NumberDraft, typed: Partial<NumberDraft>) =>
    change({ ...entry, numbers: numbers.map((each) => (each === row ? { ...each, ...typed } : each)) });
  const add = () => {
    const row = newNumber();
    change({ ...entry, numbers: [...numbers, row] }, fieldOf.number(row));
  };
  const removeRow = (row: NumberDraft) => {
    const left = numbers.filter((each) => each !== row);
    const last = left.at(-1);
    if (last === undefined) remove();
    else change({ ...entry, numbers: left }, fieldOf.number(last));
  };
  return (
    <fieldset class="caller-entry">
      <legend>{title}</legend>
      {campaign !== null && (
        <SmallField
          name={fieldOf.campaign(entry)}
          label={m.options.campaignName}
          value={campaign}
          problem={say(fieldOf.campaign(entry))}
          isNeeded={true}
          onValue={(value) => change({ ...entry, campaign: value })}
        />
      )}
      {numbers.map((row) => (
        <div key={row.id} class="caller-row">
          <SmallField
            name={fieldOf.number(row)}
            label={m.options.callerNumber}
            value={row.number}
            problem={say(fieldOf.number(row))}
            isNeeded={true}
            kind="tel"
            onValue={(number) => edit(row, { number })}
          />
          <SmallField
            name={fieldOf.name(row)}
            label={m.options.callerName}
            value={row.name}
            problem={say(fieldOf.name(row))}
            onValue={(name) => edit(row, { name })}
          />
          <Button
            label={m.options.remove}
            name={m.options.removeNamed(row.number.trim() || m.options.callerNumber)}
            kind="quiet"
            onPress={() => removeRow(row)}
          />
        </div>
      ))}
      <div class="setting-line">
        <Button
          label={m.options.addNumber}
          name={m.options.addNumberTo(title)}
          icon="plus"
          size="small"
          onPress={add}
        />
        <Button label={m.options.removeNamed(title)} kind="quiet" size="small" onPress={remove} />
      </div>
    </fieldset>
  );
}
