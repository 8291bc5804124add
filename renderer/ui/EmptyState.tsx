import type { ReactNode } from 'react';

/** What would be here, and the one action that fills it. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title?: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty-state">
      {title !== undefined && <div className="empty-title">{title}</div>}
      <div className="secondary">{text}</div>
      {children}
    </div>
  );
}
