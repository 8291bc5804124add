import { CircleQuestionMark } from 'lucide-react';

interface HelpButtonProps {
  /** What it says to those who cannot see a question mark. */
  readonly name: string;
  readonly section: string;
  readonly onOpen: (section: string) => void;
}

/** Leads to the section of the guide that explains what is around the button. */
export function HelpButton({ name, section, onOpen }: HelpButtonProps) {
  return (
    <button
      type="button"
      className="icon-button help-button"
      aria-label={name}
      title={name}
      data-testid={`help-${section}`}
      onClick={() => onOpen(section)}
    >
      <CircleQuestionMark size={14} />
    </button>
  );
}
