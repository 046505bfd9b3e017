import { browser } from 'wxt/browser';

/** Draws one element for each message, and tells of a click on it. */
browser.runtime.connect().onMessage.addListener((count: unknown) => {
  document.querySelector('dialbridge-floor')?.remove();
  const element = document.createElement('dialbridge-floor');
  element.setAttribute('data-count', String(count));
  element.textContent = String(count);
  element.style.cssText = 'position:fixed;inset:auto auto 0 0;inline-size:80px;block-size:24px;background:#fff';
  element.addEventListener('click', () => void browser.runtime.sendMessage('click'));
  document.documentElement.append(element);
});
