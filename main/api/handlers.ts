import type { Handlers } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Services } from './services.ts';

/** One function per method of the contract, over the services given. */
export function createHandlers(services: Services): Handlers {
  throw new LacunaError('not-yet', { what: `the handlers of ${services.workspaceName}` });
}
