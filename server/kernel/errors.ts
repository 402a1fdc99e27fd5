/** What does not exist, or what the actor may not see: nobody can tell which. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** Seen but not allowed; `reason` is a code that app/i18n explains. */
export class Refused extends Error {
  override name = 'Refused'
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** Someone else was first, or the thing is no longer as it was. */
export class Conflict extends Error {
  override name = 'Conflict'
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** Input that breaks its contract: reason codes by field name. */
export class Invalid extends Error {
  override name = 'Invalid'
  readonly fields: Record<string, string>
  constructor(fields: Record<string, string>) {
    super(`invalid: ${Object.entries(fields).map((pair) => pair.join('=')).join(', ')}`)
    this.fields = fields
  }
}

/** Too many tries; may be tried again after so many seconds. */
export class TooMany extends Error {
  override name = 'TooMany'
  readonly seconds: number
  readonly reason: string | undefined
  constructor(seconds: number, reason?: string) {
    super(`too many, wait ${seconds} s`)
    this.seconds = seconds
    this.reason = reason
  }
}
