import { Icon, type IconName } from '../shared/Icon';
import { Mark } from '../shared/Mark';
import { useOwnWords } from '../shared/ownWords';
import type { SectionName } from './Section';
import { useCurrentSection } from './useCurrentSection';

const order: readonly SectionName[] = ['connection', 'sites', 'rules', 'look', 'notices', 'sounds', 'keys'];
const icons: Readonly<Record<SectionName, IconName>> = {
  connection: 'activity',
  sites: 'globe',
  rules: 'phoneOutgoing',
  look: 'languages',
  notices: 'megaphone',
  sounds: 'sound',
  keys: 'keyboard',
};

/** The page's name and the way to its sections. */
export function SideNav() {
  const { m } = useOwnWords();
  const { current, choose } = useCurrentSection(order);
  return (
    <header class="side">
      <div class="side-inner">
        <h1>
          <Mark />
          {m.options.title}
        </h1>
        <nav aria-label={m.options.sections}>
          <ul>
            {order.map((name) => (
              <li key={name}>
                <a
                  href={`#${name}`}
                  aria-current={name === current ? 'location' : undefined}
                  onClick={() => choose(name)}
                >
                  <Icon name={icons[name]} />
                  {m.options[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
