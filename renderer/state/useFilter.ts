import { filterSet } from './deskSlice';
import { useApp, useAppDispatch } from './store';

/** A filter of a panel that comes back with the desk. `name` is `panel.filter`; `first` is how it is at first. */
export function useFilter<T extends string>(name: string, first: T): [T, (value: T) => void] {
  const dispatch = useAppDispatch();
  const value = useApp((state) => state.desk.filters[name]) as T | undefined;
  return [value ?? first, (next) => void dispatch(filterSet({ name, value: next }))];
}
