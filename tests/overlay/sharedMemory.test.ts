import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshMemory, moved, writeMemory } from '../../lib/overlay/cardMemory';
import { type SharedMemory, shareMemory } from '../../lib/overlay/sharedMemory';

const left = moved(freshMemory, { is: 'floating', corner: 'topLeft' });
const right = moved(freshMemory, { is: 'floating', corner: 'topRight' });

let life: AbortController;
let remembered = signal<string | null>(null);
let asked: { text: string; answer(): void }[] = [];
let memory: SharedMemory;

beforeEach(() => {
  life = new AbortController();
  remembered = signal<string | null>(null);
  asked = [];
  memory = shareMemory(
    () => remembered.value,
    (text) => new Promise<void>((answer) => asked.push({ text, answer })),
    life.signal,
  );
});
afterEach(() => life.abort());
const answered = async () => {
  asked.shift()?.answer();
  await Promise.resolve();
  await Promise.resolve();
};

it('CRM-1 what another tab put somewhere is there at once', () => {
  remembered.value = writeMemory(left);
  expect(memory.value.peek()).toEqual(left);
});

it('what this tab has put somewhere is not undone by an older word of another', async () => {
  memory.keep(right);
  remembered.value = writeMemory(left);
  expect(memory.value.peek()).toEqual(right);
  remembered.value = writeMemory(right);
  await answered();
  expect(memory.value.peek()).toEqual(right);
});

it('the last word wins in every tab', async () => {
  memory.keep(right);
  // Both were kept, the other tab's last; its snapshot is the only one that arrives.
  remembered.value = writeMemory(left);
  await answered();
  expect(memory.value.peek()).toEqual(left);
});

it('nothing known is no reason to move', () => {
  remembered.value = writeMemory(left);
  remembered.value = null;
  expect(memory.value.peek()).toEqual(left);
});

it('a worker that does not answer costs nothing but the memory', async () => {
  const failing = shareMemory(
    () => remembered.value,
    () => Promise.reject(new Error('gone')),
    life.signal,
  );
  failing.keep(right);
  await Promise.resolve();
  await Promise.resolve();
  remembered.value = writeMemory(left);
  expect(failing.value.peek()).toEqual(left);
});
