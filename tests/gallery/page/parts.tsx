import './stillTime';
import '../../../components/tokens.css';
import '../../../components/base.css';
import '../../../components/card.css';
import '../../../components/shared/ownIcons';
import type { ComponentChildren } from 'preact';
import { Surface } from '../../../components/shared/Surface';
import type { PartName } from '../catalogue/partNames';
import { ButtonSheet } from './parts/ButtonSheet';
import { CallProblemSheet } from './parts/CallProblemSheet';
import { IconSheet } from './parts/IconSheet';
import { MessageSheet } from './parts/MessageSheet';
import { RefusalSheet } from './parts/RefusalSheet';
import { ToolbarSheet } from './parts/ToolbarSheet';
import { appearanceOf, openStage } from './stage';

const sheets: Readonly<Record<PartName, () => ComponentChildren>> = {
  buttons: ButtonSheet,
  messages: MessageSheet,
  refusals: RefusalSheet,
  callProblems: CallProblemSheet,
  icons: IconSheet,
};

openStage('parts', (entry, look) => {
  if (entry.surface !== 'parts' && entry.surface !== 'toolbar') throw new Error(`${entry.name} is no part.`);
  const Sheet = entry.surface === 'parts' ? sheets[entry.part] : () => <ToolbarSheet badge={entry.badge} />;
  const host = document.createElement('main');
  const what = (
    <Surface appearance={appearanceOf(look)} browserLanguages={[look.language]} class="sheet">
      <Sheet />
    </Surface>
  );
  return { host, root: host, what };
});
