import type { CampaignPlan } from '../../../lib/practice/engine/campaign';
import type { FieldRule } from '../../../lib/session/recordField';

/** The rules of a campaign's fields, as the session knows them once the adapter has read them. */
export const fieldRules = ({ lists }: CampaignPlan): Readonly<Record<string, readonly FieldRule[]>> =>
  Object.fromEntries(
    lists.map(({ name, list }) => [
      name,
      list.fields.map((field) => ({
        name: field.name,
        label: field.label,
        type: field.type,
        length: field.length,
        isNullable: field.nullable,
        isReadOnly: field.readOnly,
        isMandatory: field.mandatory,
      })),
    ]),
  );
