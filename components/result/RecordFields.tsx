import { type ComponentChildren, Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenSession } from '../../lib/messaging/snapshot';
import { isFinishing, type RecordData, type RecordInHand } from '../../lib/session/record';
import { own } from '../../lib/session/step';
import type { CardWork } from '../record/cardWork';
import { Section } from '../record/Section';
import { useWords } from '../shared/words';
import { FieldInput } from './FieldInput';
import { type ShownField, shownFields, textOfValue } from './fieldText';
import { SaveFields } from './SaveFields';

/** Every field of the calling list that came with what arrives. Values are text and nothing else. */
export function PlainFields({ data }: { data: RecordData }) {
  const { m } = useWords();
  return (
    <Section title={m.caseInformation.fields} summary="" isFolded={false}>
      <FieldList fields={shownFields(data, [])} draw={(field) => <Plain field={field} value={field.told} />} />
    </Section>
  );
}

interface RecordFieldsProps {
  record: RecordInHand;
  session: OpenSession;
  work: CardWork;
  isFolded: boolean;
}

/** The fields of a record in hand; what the calling list lets the agent change can be written into (RES-3). */
export function RecordFields({ record, session, work, isFolded }: RecordFieldsProps) {
  const { entry } = work;
  const { m } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(0);
  const isWanted = useRef(false);
  const { data, phase, problem, edits } = record;
  const rules = session.fieldRules[data.key] ?? [];
  const isEditable = session.allowances.canEditFields && !isFinishing(phase);
  const fields = shownFields(data, rules);
  const unsaved = Object.keys(edits).length;
  const isRefused = problem?.is === 'fieldsRefused';
  useLayoutEffect(() => {
    if (entry.fieldsRefused === 0 && !isRefused) return;
    isWanted.current = entry.fieldsRefused > 0;
    setOpened((count) => count + 1);
  }, [entry.fieldsRefused, isRefused]);
  // Once it is unfolded.
  useLayoutEffect(() => {
    const first = isWanted.current ? root.current?.querySelector<HTMLElement>('[aria-invalid=true]') : null;
    if (!first) return;
    isWanted.current = false;
    first.focus();
  });
  return (
    <div ref={root}>
      <Section
        title={m.caseInformation.fields}
        summary={unsaved > 0 ? m.entry.notSavedCount(unsaved) : m.caseInformation.fieldCount(fields.length)}
        isFolded={isFolded}
        opened={opened}
      >
        <FieldList
          fields={fields}
          draw={(field) => {
            const value = own(edits, field.name) ?? field.told;
            return isEditable && field.rule !== null && !field.rule.isReadOnly ? (
              <FieldInput field={field} rule={field.rule} value={value} entry={entry} />
            ) : (
              <Plain field={field} value={value} />
            );
          }}
        />
        {isEditable && <SaveFields record={record} work={work} />}
      </Section>
    </div>
  );
}

interface FieldListProps {
  fields: readonly ShownField[];
  draw(field: ShownField): ComponentChildren;
}

function FieldList({ fields, draw }: FieldListProps) {
  const { m } = useWords();
  if (fields.length === 0) return <p class="hint">{m.caseInformation.noFields}</p>;
  return (
    <dl class="kv">
      {fields.map((field) => (
        <Fragment key={field.name}>{draw(field)}</Fragment>
      ))}
    </dl>
  );
}

function Plain({ field: { label, rule }, value }: { field: ShownField; value: string }) {
  const { m, language } = useWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value === '' ? <span class="hint">{m.caseInformation.empty}</span> : textOfValue(rule?.type, value, language)}
      </dd>
    </>
  );
}
