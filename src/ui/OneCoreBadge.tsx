import { t } from '../words/language'
import { Badge } from './Badge'

const reason =
  'Several cores can only work on one memory where the page is served with the headers Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp, in a frame with Document-Isolation-Policy: isolate-and-require-corp. The digits are the same on one core.'

const reasonOfFile =
  'Browsers let several cores work on one memory only where the page comes from a server. The digits are the same on one core.'

/** Said where memory cannot be shared, with the reason and, from inside a frame, the way out. */
export function OneCoreBadge() {
  const framed = window.top !== window.self
  const isFile = location.protocol === 'file:'
  return (
    <Badge tone="warning" explanation={isFile ? reasonOfFile : reason}>
      {isFile ? t('one core: this page is a file') : t('one core: this page is not cross-origin isolated')}
      {framed && (
        <>
          {' · '}
          <a href={location.href.replace(/&(embed|lock|origins)=[^&]*/g, '')} target="_blank" rel="noreferrer">
            {t('open in its own tab')}
          </a>
        </>
      )}
    </Badge>
  )
}
