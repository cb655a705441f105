// What every chart needs of ECharts; what a kind of chart needs beyond that is loaded with the first of it.
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

use([GridComponent, TooltipComponent, LegacyGridContainLabel, CanvasRenderer]);

export { init };
