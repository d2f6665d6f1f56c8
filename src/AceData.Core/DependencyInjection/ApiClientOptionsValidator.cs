using Microsoft.Extensions.Options;

namespace AceData;

/// <summary>Refuses options that a client could not use, when the host starts.</summary>
internal sealed class ApiClientOptionsValidator<TOptions> : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var errors = OptionsValidation.Validate(options);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
