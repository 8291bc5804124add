import { AppError } from '../../shared/base/appError';
import type { Label } from '../../shared/ipc/contract';

/** The sentence for something that was thrown. */
export function whyFailed(error: unknown): Label {
  if (error instanceof AppError) return { code: error.code, params: { ...error.params } };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'window.unexpected', params: { message: message.slice(0, 280) } };
}
