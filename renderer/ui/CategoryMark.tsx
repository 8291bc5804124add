import type { Category } from '../../shared/document/granularity';

/** A small field in the colour and pattern of a category. */
export function CategoryMark({ category }: { readonly category: Category }) {
  return <span className={`category-mark category-${category}`} aria-hidden />;
}
