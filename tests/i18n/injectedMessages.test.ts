import { expect, it } from 'vitest';
import { enPage } from '../../lib/i18n/enPage';
import { injectMessages, pageMessagesFor } from '../../lib/i18n/injectedMessages';
import { jaPage } from '../../lib/i18n/jaPage';

it('a page speaks the language that was put into it, and another one from the moment that it arrives', () => {
  expect(() => pageMessagesFor('en')).toThrow('without words');
  injectMessages('ja', jaPage);
  expect(pageMessagesFor('ja')).toBe(jaPage);
  expect(pageMessagesFor('en')).toBe(jaPage);
  injectMessages('en', enPage);
  expect(pageMessagesFor('en')).toBe(enPage);
  expect(pageMessagesFor('ja')).toBe(jaPage);
});
