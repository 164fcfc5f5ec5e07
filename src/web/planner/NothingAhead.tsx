import { Link } from '@tanstack/react-router'

/** Nothing takes place in the weeks that were asked for: what to do about it. */
export const NothingAhead = () => (
  <p className="empty">
    No event begins in this time. Look at other weeks above, or{' '}
    <Link to="/" className="link">
      bring another calendar
    </Link>
    .
  </p>
)
