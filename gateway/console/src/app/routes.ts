import { lazy, type ComponentType } from 'react';
import type { Label } from '../i18n/labels';
import { clusterLabels } from '../clusters/labels';
import { coPurchaseLabels } from '../copurchases/labels';
import { complaintLabels } from '../complaints/labels';
import { customersLabels } from '../customers/labels';
import { feedbackLabels } from '../feedback/labels';
import { importsLabels } from '../imports/labels';
import { modelLabels } from '../models/labels';
import { overviewLabels } from '../overview/labels';
import { scorecardLabels } from '../scorecards/labels';
import { qualityLabels } from '../quality/labels';
import { satisfactionLabels } from '../satisfaction/labels';
import { surveyLabels } from '../surveys/labels';
import { taskLabels } from '../tasks/labels';
import { segmentLabels } from '../segments/labels';
import { textModelLabels } from '../textmodels/labels';
import { tierLabels } from '../tiers/labels';

/** What a page is told: the values of the names in its path. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A page of the console: its path, what shows it, and its name where the navigation has it. */
export interface Route {
  readonly path: string;
  readonly page: ComponentType<PageProps>;
  readonly nav?: Label<string>;
}

/** All pages. Each is loaded when it is opened; those with a name are in the navigation, in this order. */
export const ROUTES: readonly Route[] = [
  { path: '/', nav: overviewLabels.title, page: lazy(() => import('../overview/OverviewPage')) },
  { path: '/customers', nav: customersLabels.title, page: lazy(() => import('../customers/CustomersPage')) },
  { path: '/customers/:id', page: lazy(() => import('../customer/CustomerPage')) },
  { path: '/segments', nav: segmentLabels.title, page: lazy(() => import('../segments/SegmentsPage')) },
  { path: '/segments/:name', page: lazy(() => import('../segments/SegmentPage')) },
  { path: '/models', nav: modelLabels.title, page: lazy(() => import('../models/ModelsPage')) },
  { path: '/models/:id', page: lazy(() => import('../models/ModelPage')) },
  { path: '/tiers', nav: tierLabels.title, page: lazy(() => import('../tiers/TiersPage')) },
  { path: '/tiers/:id', page: lazy(() => import('../tiers/PolicyPage')) },
  { path: '/scorecards', nav: scorecardLabels.title, page: lazy(() => import('../scorecards/ScorecardsPage')) },
  { path: '/scorecards/:id', page: lazy(() => import('../scorecards/ScorecardPage')) },
  { path: '/clusters', nav: clusterLabels.title, page: lazy(() => import('../clusters/ClustersPage')) },
  { path: '/clusters/:id', page: lazy(() => import('../clusters/ClusteringPage')) },
  { path: '/co-purchases', nav: coPurchaseLabels.title, page: lazy(() => import('../copurchases/CoPurchasesPage')) },
  { path: '/text-models', nav: textModelLabels.title, page: lazy(() => import('../textmodels/TextModelsPage')) },
  { path: '/feedback', nav: feedbackLabels.title, page: lazy(() => import('../feedback/FeedbackPage')) },
  { path: '/complaints', nav: complaintLabels.title, page: lazy(() => import('../complaints/ComplaintsPage')) },
  { path: '/complaints/:id', page: lazy(() => import('../complaints/ComplaintPage')) },
  { path: '/tasks', nav: taskLabels.title, page: lazy(() => import('../tasks/TasksPage')) },
  { path: '/surveys', nav: surveyLabels.title, page: lazy(() => import('../surveys/SurveysPage')) },
  { path: '/surveys/:id', page: lazy(() => import('../surveys/SurveyPage')) },
  { path: '/satisfaction', nav: satisfactionLabels.title, page: lazy(() => import('../satisfaction/SatisfactionPage')) },
  { path: '/imports', nav: importsLabels.title, page: lazy(() => import('../imports/ImportsPage')) },
  { path: '/quality', nav: qualityLabels.title, page: lazy(() => import('../quality/QualityPage')) },
];
