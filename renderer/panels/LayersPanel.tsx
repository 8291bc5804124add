import { Checkbox, Slider } from 'antd';
import { CATEGORIES } from '../../shared/document/granularity';
import { fadeLayer, LAYER_IDS, showLayer, type LayerId } from '../state/layersSlice';
import { useApp, useAppDispatch } from '../state/store';
import { useText } from '../state/useText';
import { CategoryMark } from '../ui/CategoryMark';

/** Layers from top to bottom with visibility and opacity, and the legend of the categories. */
export function LayersPanel() {
  const text = useText();
  return (
    <div className="panel layers" data-testid="panel-layers">
      {LAYER_IDS.map((layer) => (
        <LayerRow key={layer} layer={layer} />
      ))}
      <h3 className="group-title">{text('layers.legend')}</h3>
      <div className="legend">
        {CATEGORIES.map((category) => (
          <span key={category} className="legend-entry">
            <CategoryMark category={category} /> {text(`category.${category}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

function LayerRow({ layer }: { readonly layer: LayerId }) {
  const text = useText();
  const dispatch = useAppDispatch();
  const { visible, opacity } = useApp((state) => state.layers[layer]);
  const name = text(`layer.${layer}`);
  return (
    <div className="layer-row">
      <Checkbox
        className="grow"
        checked={visible}
        data-testid={`layer-${layer}`}
        onChange={(event) => dispatch(showLayer({ layer, visible: event.target.checked }))}
      >
        {name}
      </Checkbox>
      {opacity < 1 && <span className="layer-faded secondary small">{Math.round(opacity * 100)}%</span>}
      <Slider
        className="layer-opacity"
        min={0}
        max={100}
        disabled={!visible}
        value={Math.round(opacity * 100)}
        tooltip={{ formatter: (value) => `${value ?? 0} %` }}
        ariaLabelForHandle={text('layers.opacity', { layer: name })}
        onChange={(value) => dispatch(fadeLayer({ layer, opacity: value / 100 }))}
      />
    </div>
  );
}
