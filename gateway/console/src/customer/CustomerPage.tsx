import type { PageProps } from '../app/routes';

export default function CustomerPage({ params }: PageProps) {
  return <h1>{params['id']}</h1>;
}
