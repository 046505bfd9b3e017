import { Icon, type IconName } from '../../../../components/shared/Icon';
import { icons } from '../../../../components/shared/icons';
import { ownIcons } from '../../../../components/shared/ownIcons';

const names = [...Object.keys(icons), ...Object.keys(ownIcons)] as IconName[];

/** Every icon with its name. */
export function IconSheet() {
  return (
    <ul class="acts">
      {names.map((name) => (
        <li key={name} style={{ inlineSize: 110, textAlign: 'center', paddingBlock: 6 }}>
          <Icon name={name} size={20} />
          <br />
          <span lang="en">{name}</span>
        </li>
      ))}
    </ul>
  );
}
