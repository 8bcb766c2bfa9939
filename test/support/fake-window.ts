// The fake Electron's windows and the contents in them.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** What the windows of one fake share. */
export interface WindowRegister {
  readonly windows: FakeWindow[];
  readonly log: string[];
  readonly announce: (contents: FakeContents) => void;
}

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

/** A page: remembers what was sent to it (and says so in a `sent` event) and who decides about new windows. */
export class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  openHandler: OpenHandler | null = null;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    const copied = structuredClone([channel, ...args]);
    this.sent.push(copied);
    this.emit('sent', ...copied);
  }

  /** Whether an event that the shell may prevent was prevented. */
  prevents(event: string, details: object): boolean {
    let prevented = false;
    const preventDefault = (): void => {
      prevented = true;
    };
    this.emit(event, { ...details, preventDefault });
    return prevented;
  }
}

/** A window: remembers how it was made and what it shows. */
export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  readonly #log: string[];
  url = '';
  maximized = false;

  constructor(options: Electron.BrowserWindowConstructorOptions, register: WindowRegister) {
    super();
    this.options = options;
    this.#log = register.log;
    register.windows.push(this);
    register.announce(this.webContents);
  }

  /** The class as Electron has it: one argument, and all windows listed. */
  static boundTo(register: WindowRegister) {
    return class extends FakeWindow {
      constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
        super(options, register);
      }

      static getAllWindows(): readonly FakeWindow[] {
        return register.windows;
      }
    };
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.emit('ready-to-show');
  }

  show(): void {
    this.#log.push('show');
  }

  reload(): void {
    this.#log.push('reload');
  }

  focus(): void {
    this.#log.push('focus');
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): Electron.Rectangle {
    const { x = 10, y = 20, width = 0, height = 0 } = this.options;
    return { x, y, width, height };
  }
}
