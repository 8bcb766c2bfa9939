import { isLabelId } from '../../../main/contract/labels.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Order, OrderKey } from '../../text/policy-order.ts';

interface Props {
  readonly by: OrderKey;
  readonly name: string;
  /** The name in full, where the column shows a short one. */
  readonly full?: string | undefined;
  readonly order: Order;
  readonly onPress: () => void;
}

/** A column's head; pressing it orders the library by the column. */
export function ColumnHead({ by, name, full, order, onPress }: Props) {
  const direction = order?.key === by ? order.direction : undefined;
  return (
    <th scope="col" aria-sort={direction} className={`column-${isLabelId(by) ? 'label' : by}`}>
      <button type="button" className="column-head" title={full} onClick={onPress}>
        {name}
        {direction !== undefined && <Icon shape={direction === 'ascending' ? 'up' : 'down'} />}
      </button>
    </th>
  );
}
