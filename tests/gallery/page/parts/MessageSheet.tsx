import { Button } from '../../../../components/shared/Button';
import { Message, Problem, type Tone } from '../../../../components/shared/Message';
import { useOwnWords } from '../../../../components/shared/ownWords';

const tones: { readonly [Name in Tone]: true } = {
  ready: true,
  notready: true,
  waiting: true,
  connecting: true,
  oncall: true,
  hold: true,
  ended: true,
  warning: true,
  error: true,
  unknown: true,
};

/** A message in every tone, and a problem with the dialer's own words. */
export function MessageSheet() {
  const { m } = useOwnWords();
  return (
    <>
      {(Object.keys(tones) as Tone[]).map((tone) => (
        <Message
          key={tone}
          tone={tone}
          icon="info"
          title={m.notices.requestRefused.title}
          heading={2}
          actions={<Button label={m.dismiss} size="small" onPress={() => undefined} />}
        >
          {m.notices.requestRefused.text}
        </Message>
      ))}
      <Problem text={m.record.fault} detail={m.detail('Trunk 7 lost')} />
    </>
  );
}
