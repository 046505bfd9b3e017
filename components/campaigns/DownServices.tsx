import { Message } from '../shared/Message';
import { useWords } from '../shared/words';

/** The services of the dialer that are down, each in a message of its own. */
export function DownServices({ services }: { services: readonly string[] }) {
  const { m } = useWords();
  return services.map((service) => (
    <div key={service} class="notice">
      <Message tone="warning" icon="warning" title={m.link.service(m.link.services[service] ?? service)}>
        {service === 'VOICE' ? m.link.voiceDown : undefined}
      </Message>
    </div>
  ));
}
