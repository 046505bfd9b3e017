import alert from 'lucide-static/icons/circle-alert.svg?raw';
import { Drawing } from '../../shared/Drawing';
import type { EntryFault } from '../callbackFault';

interface FieldFaultProps {
  id: string;
  fault: EntryFault | null;
  /** It keeps the agent from going on, and is read out at once. */
  isAsked: boolean;
}

/** What is wrong with a field, beside it; it stays until the field is changed. */
export function FieldFault({ id, fault, isAsked }: FieldFaultProps) {
  return (
    <div class="field-fault" id={id} role={isAsked && fault !== null ? 'alert' : undefined}>
      {fault !== null && (
        <p class="err">
          <Drawing file={alert} size={14} />
          <span>
            {fault.text}
            {fault.detail !== null && <span class="err-detail"> {fault.detail}</span>}
          </span>
        </p>
      )}
    </div>
  );
}
