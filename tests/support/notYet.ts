/**
 * Acceptance lines that this version does not build, or builds only in part, each with the reason. An id leaves this list in the
 * commit that adds the last of its tests; one that is fully tested and still stands here fails `npm test`.
 */
export const notYet: { readonly [id: string]: string } = {
  'CRM-6': 'nothing is written to the CRM yet',

  'ADM-1': 'Chrome and Firefox are built; Edge takes the Chrome build and is not tested',
  'ADM-2': 'policies are not read yet',
  'ADM-3': 'no rolled-out build yet',

  'LIVE-2': 'the line’s return is handled; the faults of a whole shift come with fault tolerance',
  'LIVE-4': 'parsers refuse and log; hostile traffic as a whole comes with fault tolerance',
  'LIVE-5': 'updates come with fault tolerance',

  'UX-4': 'tours come last, when there is something to show of every mode',
};
