/** A list of business words in the configuration, such as dispositions (protocol notes, section 1.5). */
export interface BusinessAttribute {
  id: number;
  name: string;
  displayName: string;
  values: readonly { id: number; name: string; displayName: string; default: boolean }[];
}

const attribute = (id: number, name: string, displayName: string, values: readonly string[]): BusinessAttribute => ({
  id,
  name,
  displayName,
  values: values.map((value, index) => ({
    id: id * 100 + index,
    name: value.toLowerCase().replace(/[^a-z]+/g, '-'),
    displayName: value,
    default: false,
  })),
});

/** What an agent can say of a record beside its call result. It is not called like the usual key, so that only an option offers it. */
export const exampleBusinessAttributes: readonly BusinessAttribute[] = [
  attribute(301, 'Disposition', 'Disposition', [
    'Renewed',
    'Wants an offer',
    'Thinks it over',
    'Not interested',
    'Complaint',
  ]),
];

/** The options that let agents choose one of these; nothing is asked for without them. */
export const dispositionOptions = (isMandatory: boolean): Readonly<Record<string, string>> => ({
  'interaction.disposition.is-mandatory': String(isMandatory),
  'interaction.disposition.key-name': 'DispositionCode',
  'interaction.disposition.value-business-attribute': 'Disposition',
});
