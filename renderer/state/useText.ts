import { useMemo } from 'react';
import { translate } from '../../shared/i18n/translate';
import type { Label } from '../../shared/ipc/contract';
import { useApp } from './store';

export interface Text {
  (code: string, params?: Readonly<Record<string, string | number>>): string;
  /** The sentence of a label whose params may hold a label of their own, as JSON. */
  of(label: { readonly code: string; readonly params: Label['params'] }): string;
  /** A count or amount in the language's grouping. */
  number(value: number, digits?: number): string;
  /** An area given in square metres: m², hectares or km². */
  area(squareMetres: number): string;
  /** A moment, in local time, to the minute. */
  time(iso: string): string;
}

/** Sentences and numbers in the language of the window. */
export function useText(): Text {
  const language = useApp((state) => state.session.language);
  return useMemo(() => {
    const say = (code: string, params: Readonly<Record<string, string | number>> = {}): string =>
      translate(language, code, params);
    const number = (value: number, digits = 0): string =>
      value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const of: Text['of'] = ({ code, params }) => {
      const filled = Object.entries(params).map(([key, value]) => [key, inner(say, value)] as const);
      return say(code, Object.fromEntries(filled));
    };
    return Object.assign(say, {
      of,
      number,
      area: (squareMetres: number): string => {
        if (squareMetres >= 1e6) return `${number(squareMetres / 1e6, squareMetres >= 1e8 ? 0 : 2)} km²`;
        if (squareMetres >= 1e4)
          return `${number(squareMetres / 1e4, 2)} ${language === 'en' ? 'ha' : '公顷'}`;
        return `${number(squareMetres, 1)} m²`;
      },
      time: (iso: string): string =>
        iso === ''
          ? ''
          : new Date(iso).toLocaleString(language, {
              month: '2-digit',
              day: '2-digit',
              hour: '2-digit',
              minute: '2-digit',
              hour12: false,
            }),
    });
  }, [language]);
}

function inner(
  say: (code: string, params: Label['params']) => string,
  value: string | number,
): string | number {
  if (typeof value !== 'string' || !value.startsWith('{"code"')) return value;
  const label = JSON.parse(value) as Label;
  return say(label.code, label.params);
}
