import { ScatterChart } from 'echarts/charts';
import { LegendComponent, MarkLineComponent } from 'echarts/components';
import { use } from 'echarts/core';

use([ScatterChart, LegendComponent, MarkLineComponent]);
