import { Lineage, type LineageNode } from '../../shared/hierarchy/lineageTree';
import { usePlanLater } from '../state/useDocument';
import { useText, type Text } from '../state/useText';
import { RowLink } from './RowLink';
import { useServices } from '../state/services';

/** What a cell was made of and what came out of it, as trees with shares of its ground; nothing for one that never changed. */
export function CellHistory({ code }: { readonly code: string }) {
  const text = useText();
  const trees = usePlanLater(
    (view) => {
      const lineage = new Lineage(view.all('lineage'));
      return { from: lineage.ancestors(code).children, to: lineage.descendants(code).children };
    },
    [code],
    ['lineage', 'cell'],
  );
  if (trees.from.length + trees.to.length === 0) return null;
  return (
    <section className="fact-group" data-testid="cell-lineage">
      <h3 className="group-title">{text('lineage.title')}</h3>
      {trees.from.length > 0 && <Branch title={text('lineage.madeOf')} nodes={trees.from} text={text} back />}
      {trees.to.length > 0 && <Branch title={text('lineage.became')} nodes={trees.to} text={text} />}
    </section>
  );
}

interface BranchProps {
  readonly title: string;
  readonly nodes: readonly LineageNode[];
  readonly text: Text;
  readonly back?: boolean;
}

function Branch({ title, nodes, text, back = false }: BranchProps) {
  return (
    <div className="lineage-branch">
      <span className="secondary small">{title}</span>
      <Nodes nodes={nodes} text={text} back={back} />
    </div>
  );
}

function Nodes({ nodes, text, back }: Omit<BranchProps, 'title'>) {
  return (
    <ul className="lineage-list">
      {nodes.map((node, at) => (
        <li key={`${node.code} ${at}`}>
          <CodeLink code={node.code} />{' '}
          <span className="secondary small">
            {text(`lineageOp.${node.op ?? 'CREATE'}`)}
            {back === true ? '' : ` · ${text.number(node.share * 100, 1)} %`}
          </span>
          {node.children.length > 0 && (
            <Nodes nodes={node.children} text={text} {...(back === true ? { back } : {})} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** A code that is still there leads to its cell; one that has gone is only a text. */
function CodeLink({ code }: { readonly code: string }) {
  const { document } = useServices();
  const cell = document.view.cellByCode(code);
  const grid = document.view.gridByCode(code);
  const id = cell ?? grid;
  return id === undefined ? (
    <span className="mono gone">{code}</span>
  ) : (
    <RowLink table={cell === undefined ? 'grid' : 'cell'} id={id}>
      <span className="mono">{code}</span>
    </RowLink>
  );
}
