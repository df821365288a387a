//! The actions on the way into the programme, after those of the list they are put behind. A list
//! of its own, so that each file stays short.

macro_rules! with_enrolment {
    ($make:ident! { $($others:tt)* }) => { $make! { $($others)*

    /// A company looks whether a place in the programme is open to it. Only a question: it changes
    /// nothing.
    ChooseModel on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The place.
        model: Model,
    }
    /// A company without a work account creates one while it enrols.
    CreateWorkAccount on organisation {
        /// The company.
        organisation: OrganisationId,
    }
    /// A company joins the Microsoft Partner Network and gets its first MPN IDs.
    JoinPartnerNetwork on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The mail address of the person who joins for it.
        email: String,
    }
    /// The applicant asks for the verification mail once more.
    ResendVerification on organisation {
        /// The company that applied.
        organisation: OrganisationId,
    }
    /// Microsoft says what one of its checks of an application found.
    ReviewApplication on organisation {
        /// The company that applied.
        organisation: OrganisationId,
        /// What was found.
        finding: ReviewFinding,
    }
    /// The applicant answers a rejection with documents, and corrects its profile.
    AnswerRejection on organisation {
        /// The company that applied.
        organisation: OrganisationId,
        /// The company's legal name.
        legal_name: String,
        /// The company's legal address.
        legal_address: String,
    }
    /// The applicant opens a ticket, because the review takes long.
    AskAboutReview on organisation {
        /// The company that applied.
        organisation: OrganisationId,
    }
    /// A company that is in the programme enrols a further reseller account, by the short form.
    EnrolAnotherAccount on organisation {
        /// The company.
        organisation: OrganisationId,
        /// The country of the new account.
        country: Country,
        /// How customers reach support.
        support: String,
    }

    } };
}

pub(super) use with_enrolment;
