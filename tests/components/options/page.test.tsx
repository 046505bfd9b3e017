// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { all, click, configured, get, openPage, said, snapshotOf } from './optionsPage';

describe('the options page', () => {
  it('waits in words until it knows the settings', async () => {
    const page = await openPage(null);
    expect(said(document, 'status')).toBe('One moment');
    await act(() => {
      page.snapshot.value = snapshotOf(configured);
    });
    expect(document.querySelector('h1')?.textContent).toBe('Dialbridge options');
  });

  it('has a way to each section, and says which is read', async () => {
    await openPage(snapshotOf(configured));
    expect(document.querySelector('nav')?.getAttribute('aria-label')).toBe('Sections');
    for (const name of ['Connection', 'CRM sites', 'Language and look', 'Keys']) {
      expect(get('link', name).getAttribute('href')).toBe(`#${get('region', name).id}`);
    }
    expect(get('link', 'Connection').getAttribute('aria-current')).toBe('location');
    await click(get('link', 'Keys'));
    expect(get('link', 'Keys').getAttribute('aria-current')).toBe('location');
    expect(get('link', 'Connection').hasAttribute('aria-current')).toBe(false);
  });

  it('says that it may be old while the worker does not answer', async () => {
    const page = await openPage(snapshotOf(configured));
    expect(said(document, 'status')).toBe('');
    await act(() => {
      page.connected.value = false;
    });
    expect(said(document, 'status')).toBe('Dialbridge is reconnecting. What you see may be old.');
  });

  it('labels and explains every field, in both languages', async () => {
    for (const language of ['en', 'ja'] as const) {
      await openPage(snapshotOf({ ...configured, language }));
      await click(get('button', language === 'en' ? 'Add a CRM site' : 'CRM サイトを追加'));
      const fields = [...document.querySelectorAll<HTMLInputElement>('input[type="text"]:not([readonly])')];
      expect(fields).toHaveLength(16);
      for (const input of fields) {
        expect(document.querySelector(`label[for="${input.id}"]`)?.textContent).toBeTruthy();
        const hint = document.getElementById(input.getAttribute('aria-describedby') ?? '');
        expect(hint?.textContent).toBeTruthy();
      }
      expect(all('radiogroup', language === 'en' ? 'Language' : '言語')).toHaveLength(1);
    }
  });
});
