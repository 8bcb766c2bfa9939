// Bundled to one CommonJS file: a sandboxed preload script may require nothing but electron.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Bridge, Push, Result } from './contract/api.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from './contract/wire.ts';

const bridge: Bridge = {
  call: (method, request) => ipcRenderer.invoke(CALL_CHANNEL, method, request) as Promise<Result<unknown>>,
  subscribe(listener) {
    // The event is kept here: it would hand the page the means to send on any channel.
    const hear = (_event: IpcRendererEvent, push: Push): void => listener(push);
    ipcRenderer.on(PUSH_CHANNEL, hear);
    return () => void ipcRenderer.off(PUSH_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('lacuna', bridge);
