import { Navigate } from 'react-router-dom';
import { homeOf } from './menu-items.ts';
import { useSession } from './use-session.ts';

/** Leads each person to where their day starts. */
export default function StartPage() {
  const session = useSession();
  return session ? <Navigate to={homeOf(session.user.roles)} replace /> : null;
}
