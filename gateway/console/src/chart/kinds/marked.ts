// Bars and lines with lines across them, and a legend that scrolls.
import { BarChart, LineChart } from 'echarts/charts';
import { LegendComponent, MarkLineComponent } from 'echarts/components';
import { use } from 'echarts/core';

use([BarChart, LineChart, LegendComponent, MarkLineComponent]);
