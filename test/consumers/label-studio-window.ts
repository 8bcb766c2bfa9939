import { readFileSync } from 'node:fs';
import { load, toFile } from './consumers.ts';

interface Window {
  readonly document: Document;
  eval(code: string): unknown;
  [name: string]: unknown;
}
interface Document {
  createElement(name: 'script'): { src: string; addEventListener(type: string, listener: () => void): void };
  readonly head: { append(element: unknown): void };
}
interface Jsdom {
  readonly JSDOM: new (html: string, options: object) => { readonly window: Window };
  readonly ResourceLoader: new () => object;
  /** Silent unless it is told where to speak. */
  readonly VirtualConsole: new () => object;
}

/** A task, and its labelling set-up. */
export interface Loaded {
  readonly config: string;
  readonly task: unknown;
}

const nothing = (): undefined => undefined;
const canvas = new Proxy(
  {},
  { get: (_target, key) => (key === 'measureText' ? () => ({ width: 1 }) : () => ({})), set: () => true },
);

/**
 * Label Studio’s own frontend in a window without a screen. `roundTrip` loads a task with its annotations and predictions, and gives back each
 * one as the frontend writes it again.
 */
export async function openLabelStudio(): Promise<{
  roundTrip: (loaded: Loaded) => Promise<readonly (readonly unknown[])[]>;
}> {
  const { JSDOM, ResourceLoader, VirtualConsole } = await load<Jsdom>('jsdom');
  const script = readFileSync(toFile('@heartexlabs/label-studio/build/static/js/main.js'));
  const resources = Object.assign(new ResourceLoader(), {
    fetch: (url: string) => (url.endsWith('/main.js') ? Promise.resolve(script) : null),
  });
  const { window } = new JSDOM('<!doctype html><body><div id="label-studio"></div></body>', {
    resources,
    virtualConsole: new VirtualConsole(),
    url: 'http://localhost/',
    runScripts: 'dangerously',
    pretendToBeVisual: true,
  });
  stub(window);
  const element = window.document.createElement('script');
  element.src = 'http://localhost/main.js';
  await new Promise<void>((resolve, reject) => {
    element.addEventListener('load', resolve);
    element.addEventListener('error', () => reject(new Error('Label Studio’s script was not loaded')));
    window.document.head.append(element);
  });
  return { roundTrip: (loaded) => roundTrip(window, loaded) };
}

function stub(window: Window): void {
  class Observer {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  }
  class SilentWorker {
    postMessage = nothing;
    terminate = nothing;
    addEventListener = nothing;
  }
  window['matchMedia'] = () => ({ matches: false, addListener: nothing, removeListener: nothing });
  Object.assign(window, { ResizeObserver: Observer, IntersectionObserver: Observer, Worker: SilentWorker });
  const { HTMLCanvasElement } = window as unknown as {
    HTMLCanvasElement: { prototype: { getContext: () => unknown } };
  };
  HTMLCanvasElement.prototype.getContext = () => canvas;
}

// Its objects are made within the window: those of another realm it doesn’t know.
async function roundTrip(window: Window, loaded: Loaded): Promise<readonly (readonly unknown[])[]> {
  window['given'] = JSON.stringify(loaded);
  window.eval(`{
    const { config, task } = JSON.parse(window.given);
    window.studio = new window.LabelStudio('label-studio', { config, interfaces: ['panel', 'controls'], user: { pk: 1 }, task: { id: task.id, data: task.data } });
  }`);
  while (window.eval('window.studio.store === undefined') === true)
    await new Promise((resolve) => void setTimeout(resolve, 5));
  const written = window.eval(`(() => {
    const { task } = JSON.parse(window.given);
    const { store } = window.studio;
    store.assignTask({ id: task.id, data: JSON.stringify(task.data) });
    store.initializeStore({ annotations: task.annotations, predictions: task.predictions });
    const { annotations, predictions } = store.annotationStore;
    return JSON.stringify([...annotations, ...predictions].map((one) => one.serializeAnnotation()));
  })()`);
  return JSON.parse(String(written)) as readonly (readonly unknown[])[];
}
