import Editorial

/// What one act changes about a story. The store writes it in one transaction with audit line, due rows and press order, all
/// of one instant.
public struct StoryChange: Hashable, Sendable {
    /// Leave a field, or set it.
    public enum Field<Value: Hashable & Sendable>: Hashable, Sendable {
        case keep
        case set(Value?)
    }

    /// Which revision an act is about.
    public enum Choice: Hashable, Sendable {
        /// The one this change makes.
        case new
        case existing(Revision.ID)
    }

    public struct Text: Hashable, Sendable {
        public var manuscript: Manuscript
        /// Nil: an autosave.
        public var milestone: Milestone?
        /// The revision it was made from.
        public var basedOn: Revision.ID

        public init(_ manuscript: Manuscript, milestone: Milestone? = nil, basedOn: Revision.ID) {
            self.manuscript = manuscript
            self.milestone = milestone
            self.basedOn = basedOn
        }
    }

    public struct Due: Hashable, Sendable {
        public var at: Instant
        public var act: DueAct.Act
        public var revision: Revision.ID?

        public init(at: Instant, act: DueAct.Act, revision: Revision.ID? = nil) {
            self.at = at
            self.act = act
            self.revision = revision
        }
    }

    public struct Note: Hashable, Sendable {
        public var kind: Body.Note.Kind
        public var text: [[Body.Span]]
        public var linkedStory: Story.ID?
        /// The open request it answers.
        public var answers: ReplyRequest.ID?

        public init(
            kind: Body.Note.Kind, text: [[Body.Span]], linkedStory: Story.ID? = nil, answers: ReplyRequest.ID? = nil
        ) {
            self.kind = kind
            self.text = text
            self.linkedStory = linkedStory
            self.answers = answers
        }
    }

    public struct Retraction: Hashable, Sendable {
        public var ground: WithdrawalGround
        public var reason: String

        public init(ground: WithdrawalGround, reason: String) {
            self.ground = ground
            self.reason = reason
        }
    }

    /// For the audit log; nil writes no line, as for an autosave.
    public var act: Act?
    /// What the audit line says beside it: a reason, a time.
    public var detail = ""
    /// A new revision, which becomes the working one unless its milestone is `.aside`.
    public var text: Text?
    /// A milestone the working revision comes to bear.
    public var marks: Milestone?
    public var workingState: Field<Story.WorkingState> = .keep
    /// The revision that is approved by whoever acts; `.set(nil)` takes the approval back.
    public var approval: Field<Choice> = .keep
    public var submitted: Field<Signature> = .keep
    public var returnReason: Field<String> = .keep
    public var embargo: Field<Embargo> = .keep
    public var proposal: Field<WithdrawalProposal> = .keep
    /// Goes live now. `nil` working state is for the rules to set, with `workingState`.
    public var publishes: Choice?
    /// Taken away now; every waiting due act of the story is cancelled with it.
    public var withdraws: Retraction?
    public var schedules: [Due] = []
    public var cancels: Set<DueAct.ID> = []
    /// The due act that is hereby done.
    public var completes: DueAct.ID?
    /// The due act that could not be done, with why in `detail`.
    public var fails: DueAct.ID?
    public var notes: [Note] = []
    /// A new readable part of the story's address, once it has one; the old address redirects to the new.
    public var slug: Slug?

    public init(_ act: Act?, detail: String = "") {
        self.act = act
        self.detail = detail
    }
}
