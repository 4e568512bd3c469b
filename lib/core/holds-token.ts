import { equalsInConstantTime } from './keyring';

/** Whether these headers carry `Authorization: Bearer <token>`. A token that is not set opens to nobody. */
export function holdsToken(headers: Headers, token: string | null): boolean {
  if (token === null) return false;
  return equalsInConstantTime(headers.get('authorization') ?? '', `Bearer ${token}`);
}
