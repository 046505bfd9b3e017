import * as v from 'valibot';

/** Values that kept records, requests and callbacks are made of. */
export const at = v.pipe(v.number(), v.finite());
export const text = v.string();
export const maybeText = v.nullable(text);
export const maybeNumber = v.nullable(v.number());

export const hours = v.nullable(v.object({ from: v.number(), until: v.number() }));
export const pairs = v.array(v.object({ key: text, type: v.picklist(['str', 'int']), value: text }));
