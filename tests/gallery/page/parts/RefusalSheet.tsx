import { Problem } from '../../../../components/shared/Message';
import { useOwnWords } from '../../../../components/shared/ownWords';

/** Every reason for which an order or a request is not carried out, in words. */
export function RefusalSheet() {
  const { m } = useOwnWords();
  const texts = [...Object.values(m.refusals), ...Object.values(m.requestProblems)];
  return texts.map((text) => <Problem key={text} text={text} />);
}
