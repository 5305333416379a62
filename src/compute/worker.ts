// Entry of a pool's worker in a browser.
import { expose } from 'comlink'
import { createHost } from './host'
import { holdLife } from './life'

expose(createHost(holdLife))
