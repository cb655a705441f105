import { LineChart } from 'echarts/charts';
import { LegendPlainComponent } from 'echarts/components';
import { use } from 'echarts/core';

use([LineChart, LegendPlainComponent]);
