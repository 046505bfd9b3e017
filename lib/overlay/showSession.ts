import { computed, effect, signal } from '@preact/signals';
import { createElement, render } from 'preact';
import type { CardPosition } from '../../components/intents';
import { OverlayRoot } from '../../components/overlay/OverlayRoot';
import { overlayStyles } from '../../components/overlayStyles';
import type { AskedDial } from '../../components/record/dialing';
import { compileContactPage } from '../crm/sitePattern';
import { createCallButtons } from './callButtons';
import { moved } from './cardMemory';
import type { Anchors } from './cardSurroundings';
import { noSighting } from './contactWatch';
import { followRecords } from './followRecords';
import { mountOverlay } from './mountOverlay';
import type { ShownCard } from './pageCopy';
import { createPageIntents } from './pageIntents';
import { placeCard } from './placeCard';
import { RecordButton } from './recordButton';
import { shareMemory } from './sharedMemory';
import { steerCard } from './steerCard';
import type { OverlaySurroundings } from './surroundings';
import { knownRecord } from './wantedRecords';
import { watchModals } from './watchModals';

interface Ground {
  /** Is this element ours, not the page's? */
  ignored(element: Element): boolean;
  /** A newer copy of the script has taken over the page. */
  replaced(): void;
}

export interface ShownSession extends ShownCard {
  goToCard(): void;
}

/** Shows an open session, or that one was lost, on the page until its signal ends. */
export function showSession(surroundings: OverlaySurroundings, ground: Ground, life: AbortSignal): ShownSession {
  const { view, openRoot, browserLanguages, pageFocus } = surroundings;
  const { ignored, replaced } = ground;
  const opening = view.snapshot.peek();
  if (opening === null) throw new Error('there is no session to show');
  const { site, appearance } = opening;
  const compiled = compileContactPage(site.contactPage);
  // Settings are parsed before they are kept; an old one that is no pattern any more recognises nothing.
  const pattern = compiled.ok ? compiled.value : { match: () => null };

  const memory = shareMemory(() => view.snapshot.value?.remembered ?? null, surroundings.remember, life);
  const now = () => memory.value.peek();
  const collapse = (isCollapsed: boolean) => memory.keep({ ...now(), isCollapsed });
  const put = (position: CardPosition) => memory.keep(moved(now(), position));
  const position = computed(() => memory.value.value.position);
  const spot = computed(() => memory.value.value.spot);

  const mount = mountOverlay({ document, styles: overlayStyles, openRoot, replaced }, life);
  const { frame, buttons: layer } = mount;
  let anchors: Anchors = noSighting.anchors;
  const placer = placeCard(
    {
      window,
      frame,
      buttons: layer,
      position,
      spot,
      put,
      anchors: () => anchors,
      ignored,
      placed: () => buttons.move(),
    },
    life,
  );

  const goToCard = () => {
    if (now().isCollapsed) collapse(false);
    // What was collapsed is drawn before the next frame.
    window.requestAnimationFrame(() => {
      frame.querySelector<HTMLElement>('[data-focus-home]')?.focus({ preventScroll: true });
    });
  };
  const intents = createPageIntents({
    site,
    order: surroundings.order,
    recordOf(key) {
      const session = view.snapshot.peek()?.session;
      return session?.phase === 'signedIn' ? knownRecord(session, key) : null;
    },
    moveCard: put,
    steer: steerCard(placer.grip),
    collapse,
    leaveCard: () => pageFocus.restore(),
  });
  const asked = signal<AskedDial | null>(null);
  const ask = (next: AskedDial) => {
    asked.value = next;
    goToCard();
  };
  const buttons = createCallButtons(
    {
      window,
      layer,
      ignored,
      draw: (container, { record, place: { number: written } }) =>
        render(createElement(RecordButton, { view, record, written, intents, browserLanguages, ask }), container),
      erase: (container) => render(null, container),
    },
    life,
  );
  const touched = () => {
    buttons.move();
    placer.touch();
  };
  const sighting = followRecords({ view, site, region: appearance.region, pattern, ignored, touched }, life);
  const place = computed(() => sighting.value.place);
  const stopShowing = effect(() => {
    const next = sighting.value;
    const isAnother =
      next.anchors.heading !== anchors.heading || next.anchors.numbers.length > 0 !== anchors.numbers.length > 0;
    anchors = next.anchors;
    // The card first: a button hides where it would lie under the card.
    if (isAnother) placer.replace();
    else placer.touch();
    buttons.show(next.dialable);
  });

  watchModals(
    document,
    ignored,
    (isOpen) => {
      for (const part of [frame, layer]) part.classList.toggle('is-aside', isOpen);
    },
    life,
  );
  const collapsed = computed(() => memory.value.value.isCollapsed || placer.isPillOnly.value);
  render(createElement(OverlayRoot, { view, place, position, collapsed, asked, intents, browserLanguages }), frame);
  life.addEventListener(
    'abort',
    () => {
      stopShowing();
      render(null, frame);
    },
    { once: true },
  );

  return { host: mount.host, root: mount.root, frame, grip: placer.grip, goToCard };
}
