import { lazy, type ComponentType } from 'react';
import type { Role } from '../acts/useMe';
import type { Label } from '../i18n/labels';
import { pageNames, type Group } from './names';

/** What a page is told: the values of the names in its path. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A page of the console: its path, what shows it, and where the navigation has it under which name. */
export interface Route {
  readonly path: string;
  readonly page: ComponentType<PageProps>;
  readonly nav?: Label<string>;
  /** Absent: before all groups. */
  readonly group?: Group;
  /** Who lacks this role is not shown the way to it; absent: everybody who reads may. */
  readonly role?: Role;
}

/** All pages. Each is loaded when it is opened; those with a name are in the navigation, in this order. */
export const ROUTES: readonly Route[] = [
  { path: '/', nav: pageNames.overview, page: lazy(() => import('../overview/OverviewPage')) },
  { path: '/customers', group: 'who', nav: pageNames.customers, page: lazy(() => import('../customers/CustomersPage')) },
  { path: '/customers/:id', page: lazy(() => import('../customer/CustomerPage')) },
  { path: '/segments', group: 'who', nav: pageNames.segments, page: lazy(() => import('../segments/SegmentsPage')) },
  { path: '/segments/:name', page: lazy(() => import('../segments/SegmentPage')) },
  { path: '/tiers', group: 'who', nav: pageNames.tiers, page: lazy(() => import('../tiers/TiersPage')) },
  { path: '/tiers/:id', page: lazy(() => import('../tiers/PolicyPage')) },
  { path: '/feedback', group: 'said', nav: pageNames.feedback, page: lazy(() => import('../feedback/FeedbackPage')) },
  { path: '/themes', group: 'said', nav: pageNames.themes, page: lazy(() => import('../themes/ThemesPage')) },
  { path: '/needs', group: 'said', nav: pageNames.needs, page: lazy(() => import('../needs/NeedsPage')) },
  { path: '/surveys', group: 'said', nav: pageNames.surveys, page: lazy(() => import('../surveys/SurveysPage')) },
  { path: '/surveys/:id', page: lazy(() => import('../surveys/SurveyPage')) },
  { path: '/new-survey', page: lazy(() => import('../surveys/BuilderPage')) },
  { path: '/surveys/:id/edit', page: lazy(() => import('../surveys/BuilderPage')) },
  { path: '/satisfaction', group: 'said', nav: pageNames.satisfaction, page: lazy(() => import('../satisfaction/SatisfactionPage')) },
  { path: '/complaints', group: 'service', nav: pageNames.complaints, page: lazy(() => import('../complaints/ComplaintsPage')) },
  { path: '/complaints/:id', page: lazy(() => import('../complaints/ComplaintPage')) },
  { path: '/improvements', group: 'service', nav: pageNames.improvements, page: lazy(() => import('../improvements/ImprovementsPage')) },
  { path: '/improvements/:id', page: lazy(() => import('../improvements/ImprovementPage')) },
  { path: '/tasks', group: 'service', nav: pageNames.tasks, page: lazy(() => import('../tasks/TasksPage')) },
  { path: '/models', group: 'learnt', nav: pageNames.models, page: lazy(() => import('../models/ModelsPage')) },
  { path: '/models/:id', page: lazy(() => import('../models/ModelPage')) },
  { path: '/scorecards', group: 'learnt', nav: pageNames.scorecards, page: lazy(() => import('../scorecards/ScorecardsPage')) },
  { path: '/scorecards/:id', page: lazy(() => import('../scorecards/ScorecardPage')) },
  { path: '/clusters', group: 'learnt', nav: pageNames.clusters, page: lazy(() => import('../clusters/ClustersPage')) },
  { path: '/clusters/:id', page: lazy(() => import('../clusters/ClusteringPage')) },
  { path: '/co-purchases', group: 'learnt', nav: pageNames.coPurchases, page: lazy(() => import('../copurchases/CoPurchasesPage')) },
  { path: '/evaluations', group: 'learnt', nav: pageNames.evaluations, page: lazy(() => import('../evaluations/EvaluationsPage')) },
  { path: '/evaluations/:id', page: lazy(() => import('../evaluations/EvaluationPage')) },
  { path: '/text-models', group: 'learnt', nav: pageNames.textModels, page: lazy(() => import('../textmodels/TextModelsPage')) },
  { path: '/imports', group: 'data', role: 'analyst', nav: pageNames.imports, page: lazy(() => import('../imports/ImportsPage')) },
  { path: '/quality', group: 'data', nav: pageNames.quality, page: lazy(() => import('../quality/QualityPage')) },
  { path: '/keys', group: 'data', role: 'admin', nav: pageNames.keys, page: lazy(() => import('../keys/KeysPage')) },
  { path: '/audit', group: 'data', role: 'admin', nav: pageNames.audit, page: lazy(() => import('../audit/AuditPage')) },
];
