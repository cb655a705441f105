import { lazy, type ComponentType } from 'react';
import type { Label } from '../i18n/labels';
import { titles } from './titles';

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
  { path: '/', nav: titles.overview, page: lazy(() => import('../overview/OverviewPage')) },
  { path: '/customers', nav: titles.customers, page: lazy(() => import('../customers/CustomersPage')) },
  { path: '/customers/:id', page: lazy(() => import('../customer/CustomerPage')) },
  { path: '/segments', nav: titles.segments, page: lazy(() => import('../segments/SegmentsPage')) },
  { path: '/segments/:name', page: lazy(() => import('../segments/SegmentPage')) },
  { path: '/models', nav: titles.models, page: lazy(() => import('../models/ModelsPage')) },
  { path: '/models/:id', page: lazy(() => import('../models/ModelPage')) },
  { path: '/tiers', nav: titles.tiers, page: lazy(() => import('../tiers/TiersPage')) },
  { path: '/tiers/:id', page: lazy(() => import('../tiers/PolicyPage')) },
  { path: '/scorecards', nav: titles.scorecards, page: lazy(() => import('../scorecards/ScorecardsPage')) },
  { path: '/scorecards/:id', page: lazy(() => import('../scorecards/ScorecardPage')) },
  { path: '/clusters', nav: titles.clusters, page: lazy(() => import('../clusters/ClustersPage')) },
  { path: '/clusters/:id', page: lazy(() => import('../clusters/ClusteringPage')) },
  { path: '/co-purchases', nav: titles.coPurchases, page: lazy(() => import('../copurchases/CoPurchasesPage')) },
  { path: '/text-models', nav: titles.textModels, page: lazy(() => import('../textmodels/TextModelsPage')) },
  { path: '/feedback', nav: titles.feedback, page: lazy(() => import('../feedback/FeedbackPage')) },
  { path: '/complaints', nav: titles.complaints, page: lazy(() => import('../complaints/ComplaintsPage')) },
  { path: '/complaints/:id', page: lazy(() => import('../complaints/ComplaintPage')) },
  { path: '/tasks', nav: titles.tasks, page: lazy(() => import('../tasks/TasksPage')) },
  { path: '/surveys', nav: titles.surveys, page: lazy(() => import('../surveys/SurveysPage')) },
  { path: '/surveys/:id', page: lazy(() => import('../surveys/SurveyPage')) },
  { path: '/satisfaction', nav: titles.satisfaction, page: lazy(() => import('../satisfaction/SatisfactionPage')) },
  { path: '/imports', nav: titles.imports, page: lazy(() => import('../imports/ImportsPage')) },
  { path: '/quality', nav: titles.quality, page: lazy(() => import('../quality/QualityPage')) },
];
